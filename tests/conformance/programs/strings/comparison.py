words = ["pear", "Apple", "apple", "fig", "Fig", "", "10", "9", "é", "z"]
print(sorted(words))
print(sorted(words, key=str.lower))
print(sorted(words, key=len))
print("a" < "b", "a" < "B", "abc" < "abd", "abc" < "abcd", "" < "a", "10" < "9")
print(max(words), min(words), max(words, key=len), min("hello"), max("hello"))
print("a" == "a", "a" != "A", "é" == "e\u0301", len("é"), len("e\u0301"))
