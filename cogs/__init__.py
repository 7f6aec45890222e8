"""What people type. Each cog reads an interaction, calls one room and shows the result."""
