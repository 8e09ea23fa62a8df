namespace iSocket.Core.Commands
{
    /// <summary>Carries a command out: changes the model and fills the outcome. It never sends and never stores.</summary>
    public delegate void CommandHandler(CommandCall call);
}
