name = input("Who are you? ")
times = int(input("How many greetings? "))
for _ in range(times):
    print("Hello,", name)
