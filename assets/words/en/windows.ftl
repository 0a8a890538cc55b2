# Windows above the main one.

