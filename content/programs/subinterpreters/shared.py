from concurrent import interpreters

buffer = bytearray(4)
worker = interpreters.create()
worker.prepare_main(view=memoryview(buffer))
worker.exec("""
for i in range(len(view)):
    view[i] = i * i
""")
print(list(buffer))
worker.close()
