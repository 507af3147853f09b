"""What a card states of its model: values with their place, to be held to the files."""
