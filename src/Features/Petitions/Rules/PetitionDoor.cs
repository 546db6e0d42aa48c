namespace CauNoi.Petitions.Rules;

/// <summary>By which door a case came. It is one kind of case whatever the door.</summary>
public enum PetitionDoor
{
    Web = 1,

    Notebook,

    Desk,

    Letter,

    Import,

    Api,

    Meeting,
}
