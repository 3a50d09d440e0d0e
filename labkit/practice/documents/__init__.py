"""What stands in a document: notices, case files, minutes, forms, and where they answer a question."""
