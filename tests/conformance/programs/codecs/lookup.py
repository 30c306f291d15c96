import codecs

for name in ['utf8', 'UTF-8', 'latin1', 'us-ascii', 'U16', 'windows-1252', 'rot13', 'hex']:
    print(name, codecs.lookup(name).name)
for name in ['nope', 'utf-9']:
    try:
        codecs.lookup(name)
    except LookupError as e:
        print(e)
print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE)
