"""What the registrar decides: read back, kept, and put into effect."""
