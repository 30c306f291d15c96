class Account:
    def __init__(self, owner=None):
        self.owner = owner

    def describe(self):
        return "Account of " + self.owner.name.title().center(20)


print(Account().describe())
