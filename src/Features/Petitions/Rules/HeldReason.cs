namespace CauNoi.Petitions.Rules;

/// <summary>Why a case waits for a look. What it says is not judged; only how it came.</summary>
[Flags]
public enum HeldReason
{
    None = 0,

    /// <summary>Sent by a page without scripts: a person or a simple program, nobody knows.</summary>
    WithoutScripts = 1,

    /// <summary>The same words came several times within a day.</summary>
    SameWords = 2,

    /// <summary>The same telephone number or address of mail sent many within a day.</summary>
    SameContact = 4,

    /// <summary>The same network address sent very many within an hour.</summary>
    SameAddress = 8,

    /// <summary>Mostly links, or letters that form no words.</summary>
    Thin = 16,

    /// <summary>Filled faster than anybody writes.</summary>
    TooFast = 32,
}
