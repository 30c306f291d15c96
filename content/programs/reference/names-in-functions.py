from sys import getrefcount

items = ["in", "use"]
before = getrefcount(items)

def use():
    return items

print("references that came with the function:", getrefcount(items) - before)
