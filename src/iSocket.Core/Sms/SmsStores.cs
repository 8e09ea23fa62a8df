using iSocket.Core.Modem;

namespace iSocket.Core.Sms
{
    /// <summary>
    /// The modem's two stores, and which of them AT+CMGR, AT+CMGL and AT+CMGD mean at the moment (AT+CPMS, manual 4.2.10).
    /// Messages go to the chosen one; what lies in the other was put there before we chose, or because the card was full. A
    /// place is one number for store and index.
    /// </summary>
    internal sealed class SmsStores
    {
        private const int PlacesApart = 10000;

        private readonly Sim800 _modem;
        private bool _isKnown = true;
        private MessageStore _selected;
        private bool _isOtherRefused;

        internal SmsStores(Sim800 modem)
        {
            _modem = modem;
        }

        /// <summary>The store beside the chosen one; that itself where there is no other.</summary>
        internal MessageStore Other
        {
            get
            {
                string store = _modem.Store;
                return _isOtherRefused ? MessageStore.Chosen
                    : (store == "SM" ? MessageStore.Phone : (store == "ME" ? MessageStore.Sim : MessageStore.Chosen));
            }
        }

        internal static int Place(MessageStore store, int index)
        {
            return index + ((int)store * PlacesApart);
        }

        internal static MessageStore StoreOf(int place)
        {
            return (MessageStore)(place / PlacesApart);
        }

        internal static int IndexOf(int place)
        {
            return place % PlacesApart;
        }

        /// <summary>The number of a place among those found at power-on; -1 for one that is too far behind.</summary>
        internal static int FoundPlace(int place)
        {
            int index = IndexOf(place);
            return index >= FoundMessages.PlacesPerStore ? -1
                : (StoreOf(place) == MessageStore.Chosen ? index : FoundMessages.PlacesPerStore + index);
        }

        /// <summary>The modem was set up: the chosen store is selected, and nothing is known of the other.</summary>
        internal void Start()
        {
            _isKnown = true;
            _selected = MessageStore.Chosen;
            _isOtherRefused = false;
        }

        internal bool IsSelected(MessageStore store)
        {
            return _isKnown && _selected == store;
        }

        /// <summary>Puts the command together that selects a store for reading and deleting; new messages go where they went.</summary>
        internal void ComposeSelect(AtWriter command, MessageStore store)
        {
            _selected = store;
            _isKnown = false;
            string name = store == MessageStore.Phone ? "ME" : (store == MessageStore.Sim ? "SM" : _modem.Store);
            command.Add("AT+CPMS=\"").Add(name).Add("\"");
        }

        /// <summary>The selection has ended.</summary>
        internal void EndSelect(AtResult result)
        {
            _isKnown = result == AtResult.Ok;
            if (result == AtResult.Error && _selected != MessageStore.Chosen)
            {
                // A refused selection changes nothing.
                _isOtherRefused = true;
                _isKnown = true;
                _selected = MessageStore.Chosen;
            }
        }
    }
}
