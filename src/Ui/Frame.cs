namespace CauNoi.Ui;

/// <summary>The three faces of the product; each has its own layout.</summary>
public enum Face { Portal, Desk, Notebook }

/// <summary>One line of a menu. <paramref name="Icon"/> names a symbol of the sprite; an icon never stands without its word.</summary>
public sealed record MenuEntry(string Title, string Href, string Icon, int? Count = null)
{
    /// <summary>Another beginning of addresses whose pages belong here.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>The heading under which it stands with its neighbours; null in a menu without headings.</summary>
    public string? Group { get; init; }
}

/// <summary>A hat one may put on: what travels, what a person reads, whether it is on.</summary>
public sealed record HatEntry(string Value, string Title, bool On);

/// <summary>What a layout needs to know about this request; handed down as a cascading value.</summary>
public sealed record Frame
{
    /// <summary>The Front that runs this installation, e.g. "Mặt trận Tổ quốc tỉnh Thái Nguyên".</summary>
    public required string Front { get; init; }

    /// <summary>Path and query of this page, to mark where one is and to come back after signing in.</summary>
    public required string Path { get; init; }

    /// <summary>The address of this installation, for QR codes on paper; no slash at the end.</summary>
    public required string Origin { get; init; }

    /// <summary>Server time of this answer, Vietnam time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Who is signed in, by name; null for the public.</summary>
    public string? Visitor { get; init; }

    /// <summary>The hat that is on, e.g. "Cán bộ xã · Xã Phú Lương".</summary>
    public string? Hat { get; init; }

    /// <summary>All hats of this person, when there are several to choose from.</summary>
    public IReadOnlyList<HatEntry> Hats { get; init; } = [];

    public IReadOnlyList<MenuEntry> PortalMenu { get; init; } = [];

    public IReadOnlyList<MenuEntry> DeskMenu { get; init; } = [];

    /// <summary>The tabs at the foot of the notebook; three or four, each one word or two.</summary>
    public IReadOnlyList<MenuEntry> NotebookMenu { get; init; } = [];

    /// <summary>True while demo accounts exist: every page says that these are not real figures.</summary>
    public bool Demo { get; init; }
}
