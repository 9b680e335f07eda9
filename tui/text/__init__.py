"""Pure functions over article text; every offset counts Unicode code points, ends excluded."""
