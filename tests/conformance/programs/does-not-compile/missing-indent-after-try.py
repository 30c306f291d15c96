try:
print(5)
except ValueError:
    pass
