"""What a licence is: texts, names, restrictions."""
