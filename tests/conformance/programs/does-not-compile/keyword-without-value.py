dict(a=)
