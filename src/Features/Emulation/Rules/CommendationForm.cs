namespace CauNoi.Emulation.Rules;

/// <summary>A form of commendation: data.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Decides">The kind of unit that decides; "outside" where another body does.</param>
/// <param name="Collective">May go to a collective.</param>
/// <param name="Person">May go to a person.</param>
/// <param name="Basis">Where it comes from.</param>
public sealed record CommendationForm(string Id, string Title, string Decides, bool Collective, bool Person, string Basis)
{
    public const string Outside = "outside";

    /// <summary>Another body decides: what is decided here is to send it on, and no certificate is printed here.</summary>
    public bool GoesOn => Decides == Outside;
}
