from html.entities import codepoint2name, entitydefs, html5, name2codepoint

print(len(name2codepoint), len(html5), len(codepoint2name), len(entitydefs))
print(name2codepoint['euro'], codepoint2name[0xe9], html5['amp'], html5['amp;'], ascii(html5['NotEqualTilde;']), entitydefs['lt'])
