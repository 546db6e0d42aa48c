namespace CauNoi.Ui.Forms;

/// <summary>The one main action of a page, any other action, or a way out that looks like a link.</summary>
public enum ButtonKind { Plain, Main, Quiet }
