print("hello"):
