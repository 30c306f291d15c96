def find_user(name, users):
    for user in users:
        if user["name"] == name:
            return user


users = [{"name": "ann", "age": 30}]
print(find_user("ann", users)["age"])
print(find_user("bob", users)["age"])
