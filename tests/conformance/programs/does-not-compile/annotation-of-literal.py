5: int = 3
