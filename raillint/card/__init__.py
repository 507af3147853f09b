"""What a card says: its metadata and its text."""
