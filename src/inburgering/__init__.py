"""Dutch civic-integration law as a library."""
