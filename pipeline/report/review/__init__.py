"""The review pages: static, for the registrar alone, of use without a network."""
