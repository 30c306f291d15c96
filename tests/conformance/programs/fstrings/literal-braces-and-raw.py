n = 5
print(f"{{}}", f"{{{{", f"}}}}", f"{{n}}", f"{{{n}}}", f"{{ {n} }}", f"{n}}}", f"{{{n:>{n}}}}")
print(rf"{n}\{{}}", rf"\{n}", f"\\{n}\\", f"\{n}" if False else "", f"\N{DIGIT FIVE}{n}", rf"\N{n}", f"{'{'}{'}'}", f"{'{{'}")
print(f"%s {n} %d" % ("x", 1), (f"{{}} {n}").format("later"), f"{n}".join("ab"), f"{n}" "{n}" rf"{n}{{")
print(f'{"'"}', f"{'"'}", f'{'"'}', f"{'\\'}", len(f"{''}"), f"" == "", f"{n}{n}{n}" == "555")
