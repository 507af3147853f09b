"""Rules of the opt-in profiles of regulation: what is documented, no verdict on a law (RG)."""
