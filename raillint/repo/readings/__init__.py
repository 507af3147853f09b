"""What the files beside a card say: values with their file, key and line."""
