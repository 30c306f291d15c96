print("this line never runs, because the file does not compile")
for i in range(3)
    print(i)
