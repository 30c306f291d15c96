values = {"first": [1, 2, 3], "second": None}

result = (
    values["first"][0]
    + values["first"][1]
    + values["second"][2]
    + values["first"][2]
)
print(result)
