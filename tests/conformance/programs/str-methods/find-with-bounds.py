text = "hello hello"
print(text.find("l", 4), text.find("l", -3), text.find("l", 0, 3), text.find("l", -100, 100))
print(text.rfind("l", 0, 5), text.rfind("hello", 1), text.rfind("hello", 0, 10))
print(text.find("", 5), text.find("", 11), text.find("", 12), text.rfind("", 3, 5), text.find("", 5, 3))
print(text.count("l", 3), text.count("", 3, 5), text.count("", 20), text.count("ll", 0, 3))
print(text.index("o", None, None), text.find("o", None, -2))
print(text.startswith("", 11), text.startswith("", 12), text.endswith("", 0, 0), text.startswith("hello", -5))
for call in (lambda: text.find(), lambda: text.find(1), lambda: text.find("a", "b"), lambda: text.index("z"), lambda: text.rindex("h", 7), lambda: text.count(None), lambda: text.find("l", 1.5)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
