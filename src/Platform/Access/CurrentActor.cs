using CauNoi.Kernel.Access;

namespace CauNoi.Platform.Access;

/// <summary>Who makes this request. Set once by the sign-in feature, before the gate.</summary>
internal sealed class CurrentActor
{
    public Actor Actor { get; set; } = Actor.Public;
}
