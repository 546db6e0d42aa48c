namespace CauNoi.Petitions.Rules;

/// <summary>Everything that can happen to a case. Each is asked of <see cref="PetitionStates"/> before it is done.</summary>
public enum PetitionAction
{
    /// <summary>A held case turns out to be a real one.</summary>
    Admit = 1,

    /// <summary>A held case is laid aside with a reason; the sender may object.</summary>
    Discard,

    /// <summary>A class and a category are given: from here on a clock runs and a public copy may exist.</summary>
    Classify,

    /// <summary>A mixed letter becomes several linked cases.</summary>
    Split,

    /// <summary>Another unit of the Front, or a member organisation, holds it from now on.</summary>
    HandOver,

    /// <summary>The unit that received it, or the unit above, takes it back.</summary>
    TakeBack,

    /// <summary>An agency outside the Front is asked for an answer.</summary>
    Forward,

    /// <summary>The agency says that it is not competent.</summary>
    SendBack,

    /// <summary>The competent body accepts a complaint: the clock of the law begins.</summary>
    Accept,

    /// <summary>An answer came by a link without number, day or signed file: noted, shown as unconfirmed, moves nothing.</summary>
    Reply,

    /// <summary>Something is promised by a day. The case stays open.</summary>
    Promise,

    /// <summary>It is done, with evidence.</summary>
    Solve,

    /// <summary>It is explained, with the text relied on.</summary>
    Explain,

    /// <summary>Not the Front's to handle: the sender is guided to whoever is competent.</summary>
    Guide,

    /// <summary>Refused, with a reason.</summary>
    Refuse,

    /// <summary>The sender says yes.</summary>
    Confirm,

    /// <summary>The sender says no: the clock starts again.</summary>
    Reopen,

    /// <summary>The sender said nothing for so many days.</summary>
    Silence,

    /// <summary>The clock stands still, for a public reason.</summary>
    Pause,

    /// <summary>The clock goes on.</summary>
    Resume,

    /// <summary>Whoever holds it is reminded.</summary>
    Press,

    /// <summary>A broken clock is reported one level up.</summary>
    Escalate,

    /// <summary>The sender takes it back.</summary>
    Withdraw,

    /// <summary>The sender adds something.</summary>
    AddMessage,

    /// <summary>A masked copy becomes public.</summary>
    Publish,

    /// <summary>The copy stays without words, for a counted reason.</summary>
    Withhold,

    /// <summary>It is a denunciation: everything moves into the sealed store.</summary>
    Seal,

    /// <summary>So many days after the end, what was said and how to reach the sender is erased.</summary>
    Forget,
}

/// <summary>In what capacity somebody stands to a case. One person may stand in several.</summary>
[Flags]
public enum Hand
{
    None = 0,

    /// <summary>At the unit that received it.</summary>
    Desk = 1,

    /// <summary>At the unit that holds it now.</summary>
    Holder = 2,

    /// <summary>At the agency that was asked: by a link or an account of its own.</summary>
    Agency = 4,

    /// <summary>Whoever has the code and the secret.</summary>
    Sender = 8,

    /// <summary>At a unit above the one that holds it.</summary>
    Above = 16,

    /// <summary>The program itself, by the clock.</summary>
    Program = 32,
}
