"""Names of products: never one if the versions differ."""
