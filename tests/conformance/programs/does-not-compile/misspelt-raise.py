def check(n):
    if n < 0:
        rasie ValueError("negative")
    return n
