try:
    print("alone")
print("after")
