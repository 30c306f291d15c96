name, age, pi = "Ada", 36, 3.14159265
print(f"{name} is {age}", f"{name!r} {name!s} {age!r}", f"{{literal}} {age}")
print(f"{age + 1} {age * 2:>5} {name.upper()} {[n for n in range(3)]}")
print(f"{name=} {age = } {age+1=} {pi=:.2f} {name=!s}")
print(f"{'nested ' + f'{age}'}", f"{age:{5}}|", f"{pi:{8}.{3}}|", f"{name:>{age // 4}}|")
print(f"{'a' if age > 30 else 'b'} {(lambda x: x * 2)(4)} { {'k': 1}['k'] }")
print(f"a{1}b{2}" "c" f"{3}", f"", f"{''}|")
print(f"""multi
line {name}""", f"tab\t{name}", rf"raw\t{name}")
d = {"k": "v"}
print(f"{d['k']} {d["k"]} {"nested " + "quotes"}")
