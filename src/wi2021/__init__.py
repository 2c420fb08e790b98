"""The Civic Integration Act 2021 (Wet inburgering 2021), room by room."""
