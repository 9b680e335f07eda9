"""The steps of a resolution: articles, company, numbers, and what must or cannot be one."""
