import textwrap

text = "The quick brown fox jumps over the lazy dog, then sleeps in the warm-hearted afternoon sun."
for line in textwrap.wrap(text, width=30):
    print(f"{line:30}|")
print(textwrap.fill(text, 40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 30), textwrap.shorten(text, 30, placeholder="..."), textwrap.shorten("  a   b  ", 10), sep="\n")
print(textwrap.dedent("""\
    def f():
        return 1

    # end
    """))
print(textwrap.indent("a\n\nb\n", "> "), end="")
print(textwrap.indent("a\n\nb\n", "> ", lambda line: True), end="")
print(textwrap.wrap("averyveryverylongword short", 10), textwrap.wrap("averyverylongword x", 8, break_long_words=False))
print(textwrap.wrap("well-known long-term", 8), textwrap.wrap("well-known long-term", 8, break_on_hyphens=False, break_long_words=False))
print(textwrap.wrap(text, 25, max_lines=2), textwrap.wrap("", 5), textwrap.wrap("tab\there", 20, expand_tabs=False))
for bad in (lambda: textwrap.wrap("abc", 0), lambda: textwrap.shorten("abc def", 2), lambda: textwrap.wrap("a b", 3, max_lines=1, placeholder="....")):
    try:
        bad()
    except ValueError as e:
        print(e)
