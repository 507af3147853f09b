"""What a card says against what the files of the repository say."""
