namespace iSocket.Core.Modem
{
    /// <summary>What is to be done next while a card is waited for.</summary>
    public enum CardStep
    {
        /// <summary>Nothing before the next poll.</summary>
        Wait = 0,

        /// <summary>The network has just told of a card: decide once more.</summary>
        Found = 1,

        /// <summary>It is ready: set what needs a card.</summary>
        Use = 2,

        /// <summary>Ask the modem for its card.</summary>
        AskCard = 3,

        /// <summary>Ask for the network too, since the modem says nothing of its card.</summary>
        AskNetwork = 4,

        /// <summary>Let the module look for another card: radio off and on.</summary>
        LookAgain = 5,

        /// <summary>It has been busy for too long: radio off and on, a rung of recovery.</summary>
        Recover = 6,
    }
}
