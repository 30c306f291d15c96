import textwrap

def box(text, width=30):
    lines = textwrap.wrap(text, width - 4)
    bar = "+" + "-" * (width - 2) + "+"
    return "\n".join([bar, *(f"| {line:<{width - 4}} |" for line in lines), bar])

print(box("Simple is better than complex. Complex is better than complicated."))

def outdent():
    return textwrap.dedent("""
        first
          second
        third
        """).strip()

print(outdent())
print(textwrap.indent(textwrap.fill("a b c d e f g h i j", 8), "# "))
print(textwrap.shorten("Hello  world, how are you?", 20))
