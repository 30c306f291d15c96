data = {"a": 1}
print(data)
try:
    data["b"]
except KeyError:
    print("handling")
    data.missing_method()
