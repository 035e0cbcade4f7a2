"""Where on a drawing things lie; templates draw them."""
