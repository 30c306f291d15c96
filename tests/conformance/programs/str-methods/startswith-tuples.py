name = "report-2024.txt"
print(name.startswith(("report", "summary")), name.endswith((".csv", ".txt")), name.startswith(()), name.endswith(("",)))
print(name.startswith(("2024", "x"), 7), name.endswith(("2024",), 0, -4))
for prefix in (["a"], 5, None, ("a", 5), b"r", {"report"}, ("report", 5)):
    for method in (name.startswith, name.endswith):
        try:
            print(prefix, method(prefix))
        except TypeError as error:
            print(error)
