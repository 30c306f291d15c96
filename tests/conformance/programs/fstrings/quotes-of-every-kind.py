name = "Ann"
d = {"key": 5, 'it"s': 1}
print(f"{d["key"]}", f'{d['key']}', f"{d['it"s']}", f"""{d["key"]} and '{name}'""", f'''{f"""{f'{f"{name}"}'}"""}''')
print(f"{", ".join(["a", "b"])}", f"{'\n'.join(['x', 'y'])}", f"{name + "!"}", f"{"nested " + f"{name!r}"}")
print(f"{name}" f'{name}' "plain" f"{1}" '{not}', rf"\d{name}\n", fr'{name}\t', Rf"{1}\x", F"{2}")
print(f"{'a' 'b'}", f"{'''x
y'''}", f"{"\N{BULLET}"}\N{BULLET}{{}}", f"\x41{'\x42'}\u0043")
print(f'{{{name}}} {{name}} {{{{}}}}', f"{ {'a': 1}['a'] }", f"{ {1, 2} }", f"{[x for x in range(3)]}")
