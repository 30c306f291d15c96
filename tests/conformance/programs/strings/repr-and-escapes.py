for s in ["plain", "it's", 'say "hi"', "both ' and \"", "tab\tnew\nline", "back\\slash", "\x00\x1f\x7f", "é", "\u2028", "日本", "\U0001F40D", "\xa0", "\ud800"]:
    print(repr(s), len(s), ascii(s))
print("\101\x41\u0041\U00000041\x7e", r"\n\t", len(r"\n"))
print("line one\
 continued")
print("""triple "quoted" text
over lines""")
print('a' "b" """c""", ord("A"), chr(955), chr(0x1F40D))
